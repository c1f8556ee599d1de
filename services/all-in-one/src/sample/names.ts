import type { Random } from './random.ts';

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金贾韦夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常';
const MALE = '伟强磊军勇杰涛明超刚平辉健俊鹏波斌凯浩宇建国志文海峰龙振兴永利东林春生家豪子轩博远天佑德成守信学民立新';
const FEMALE = '芳娜敏静丽艳娟霞秀英玲桂兰燕红梅萍雪慧莉倩婷洁琳颖欣怡雨桐佳宁淑珍玉华春梅月娥晓丹思雅可心梦瑶海燕';

/** A plausible name of nobody in particular: surname and one or two characters. */
export const personName = (random: Random, sex: 'male' | 'female'): string => {
  const given = [...(sex === 'male' ? MALE : FEMALE)];
  const surname = random.pick([...SURNAMES]);
  return `${surname}${random.pick(given)}${random.chance(75) ? random.pick(given) : ''}`;
};

const PLACES = ['长春', '净月', '绿园', '南关', '宽城', '二道', '朝阳', '双阳', '九台', '经开'];
const WORDS = ['恒', '信', '众', '瑞', '鑫', '达', '兴', '盛', '远', '吉', '丰', '泰', '和', '源', '安', '诚'];
const TRADES = [
  '机械制造有限公司',
  '汽车零部件有限公司',
  '纺织有限公司',
  '食品有限公司',
  '物流有限公司',
  '医药有限公司',
  '电子科技有限公司',
  '建筑工程有限公司',
  '商贸有限公司',
  '物业服务有限公司',
  '第一小学',
  '中心医院',
  '供热有限公司',
  '公交有限公司',
];

export const employerName = (random: Random): string =>
  `${random.pick(PLACES)}${random.pick(WORDS)}${random.pick(WORDS)}${random.pick(TRADES)}`;
